/** Whether an address is AWS's own. Below its domains stand machines of its customers too, so the whole name counts. */
const HOST =
  /^(vpce-[a-z\d-]+\.)?(api(-fips)?\.sagemaker|(sagemaker|sts|iam|kms|s3)(-fips)?)(\.dualstack)?(\.[a-z]{2,4}(-[a-z]+){1,3}-\d)?(\.vpce)?\.(amazonaws\.(com|com\.cn|eu)|api\.aws|api\.amazonwebservices\.(com\.cn|eu)|c2s\.ic\.gov|sc2s\.sgov\.gov|csp\.hci\.ic\.gov|cloud\.adc-e\.uk)$/;

/** `url` has been taken as one already. */
export const isOfAws = (url: string): boolean => HOST.test(new URL(url).hostname);
