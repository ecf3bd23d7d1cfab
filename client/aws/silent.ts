const nothing = () => undefined;
/** A logger for the SDK, which warns on the console otherwise. */
export const SILENT = { trace: nothing, debug: nothing, info: nothing, warn: nothing, error: nothing };
