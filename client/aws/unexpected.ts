/** An answer that came in full and is none of the service. `$metadata` is the SDK's. */
export const unexpected = (message: string, $metadata: object): Error =>
  Object.assign(new Error(message), { name: 'UnexpectedAnswer', $metadata });
