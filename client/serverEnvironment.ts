/**
 * What is taken out of the environment of the language server: every variable of AWS, whatever new ones there will be.
 * It reaches no network and is to hold no credential, nor learn where one lies.
 */
export const withoutAws = (environment: NodeJS.ProcessEnv): Readonly<Record<string, undefined>> =>
  Object.fromEntries(
    Object.keys(environment)
      .filter((name) => /^AWS_/i.test(name))
      .map((name) => [name, undefined]),
  );
