/** The requests between client and server beyond LSP: the name and both types of each as one value, used at both ends. */
import type { Range, TextDocumentIdentifier, TextEdit } from 'vscode-languageserver-protocol';

/** The name of a request, which carries the types of its two halves. Client and server packages bring protocol classes of their own, so a name is what they share. */
export interface CustomRequest<P, R> {
  readonly method: string;
  /** Never set; for the types alone. */
  readonly types?: { readonly params: P; readonly result: R };
}

/** One problem that keeps a file from being sent. */
export interface RequestError {
  readonly code: string;
  readonly message: string;
  readonly range: Range;
}

export interface ExperimentRequest {
  /** Version of the document that the answer was made from. */
  readonly version: number;
  /**
   * Input of UpdateInferenceExperiment as the AWS CLI's JSON: no comments, no aliases, timestamps as ISO 8601 text in UTC.
   * Absent when the file has errors.
   */
  readonly input?: { readonly Name: string; readonly [member: string]: unknown };
  /** Members of the file that UpdateInferenceExperiment does not take, in the order of the file. */
  readonly omitted: readonly string[];
  /** Diagnostics of severity error, in the order of the file. */
  readonly errors: readonly RequestError[];
}

const beginning = { line: 0, character: 0 };

/** The answer for a document that the server does not have. */
export const notOpen: ExperimentRequest = {
  version: -1,
  omitted: [],
  errors: [
    {
      code: 'not-open',
      message:
        'The language server does not serve this file. Take it out of sagemakerExperiments.exclude if it is in there; else close its editor and open it again.',
      range: { start: beginning, end: beginning },
    },
  ],
};

export interface MemberNamedParams {
  readonly textDocument: TextDocumentIdentifier;
  readonly message: string;
}

export interface AwsCliParams {
  readonly textDocument: TextDocumentIdentifier;
  /**
   * `json`: all in `--cli-input-json`. `options`: an option a member, structures as JSON. `shorthand`: an option a member,
   * structures in the AWS CLI's shorthand syntax where that can say them, else as JSON.
   */
  readonly form: 'json' | 'options' | 'shorthand';
  /** Whose quotes are used. `powershell`: every version of it. */
  readonly shell: 'posix' | 'powershell' | 'cmd';
  /** Where the call goes. What is absent is left to the AWS CLI's own configuration. */
  readonly profile?: string;
  readonly region?: string;
  readonly endpointUrl?: string;
}

/** Version, omitted and errors as of an ExperimentRequest. */
export interface AwsCliCommand extends Omit<ExperimentRequest, 'input'> {
  /** One line. Absent when there are errors. */
  readonly command?: string;
}

/** What UpdateInferenceExperiment would be sent for a file. */
export const experimentRequest: CustomRequest<FileParams, ExperimentRequest> = { method: 'experiment/request' };

/**
 * The range of the first member of an open document that a message of the service names, as in
 * "Value '150' at 'shadowModeConfig.shadowModelVariants.1.member.samplingPercentage' failed"; null when it names none.
 */
export const memberNamedIn: CustomRequest<MemberNamedParams, Range | null> = { method: 'experiment/memberNamedIn' };

/** The line of the AWS CLI that does what an update of an open document does. */
export const awsCli: CustomRequest<AwsCliParams, AwsCliCommand> = { method: 'experiment/awsCli' };

/**
 * The same for editors that know no custom request: `workspace/executeCommand` with this id and AwsCliParams as the one
 * argument. The result is an AwsCliCommand.
 */
export const awsCliCommandId = 'sagemaker.experiment.awsCli';

/** An open document in the other format, as the text of a new file; or a message that says why there is none. */
export interface Conversion {
  readonly text?: string;
  /** Of the new file's name, behind `.experiment.`: JSON with comments is `jsonc`. */
  readonly extension?: 'json' | 'jsonc' | 'yaml';
  readonly message?: string;
}

/** JSON to YAML and YAML to JSON. The document stays as it is. */
export const convertExperiment: CustomRequest<{ readonly textDocument: TextDocumentIdentifier }, Conversion> = {
  method: 'experiment/convert',
};

export interface AwsCliParseParams {
  /** `aws sagemaker update-inference-experiment ...` or `create-inference-experiment ...`, as typed into any shell. */
  readonly line: string;
  /** Contents of the `file://` arguments that an earlier answer asked for, by path; null for one that is not to be had. */
  readonly files?: Readonly<Record<string, string | null>>;
  /** Of the file to be written: how it ends says the format. */
  readonly uri: string;
}

/** Of a command line. */
export interface AwsCliProblem {
  /** UTF-16 offsets in the line. */
  readonly start: number;
  readonly end: number;
  readonly message: string;
}

export interface AwsCliParsed {
  /** Text of an experiment file with all that was understood; absent when the line is no command for an experiment. */
  readonly text?: string;
  /** Options and commands of the line that are not part of an experiment, in their order. */
  readonly notInFile: readonly string[];
  /** Paths of `file://` arguments that were not given. The server reads none. */
  readonly files: readonly string[];
  /** What could not be understood, in the order of the line. */
  readonly problems: readonly AwsCliProblem[];
}

/** The experiment file that a line of the AWS CLI means. */
export const fromAwsCli: CustomRequest<AwsCliParseParams, AwsCliParsed> = { method: 'experiment/fromAwsCli' };

/** The same as a command of `workspace/executeCommand`, with AwsCliParseParams as the one argument. */
export const fromAwsCliCommandId = 'sagemaker.experiment.fromAwsCli';

export interface NewFileParams {
  /** Of the file to be written: how it ends says the format. */
  readonly uri: string;
  /** One of the kinds of an earlier answer; without it the kinds are what is asked for. */
  readonly kind?: string;
  /** By the id of the question. What is not answered keeps a value that is legal, as a tab stop. */
  readonly answers?: Readonly<Record<string, string>>;
}

export interface NewFileQuestion {
  readonly id: string;
  /** The member that the answer goes to. */
  readonly title: string;
  readonly prompt: string;
  /** The answer, or what stands there without one. */
  readonly value: string;
  /** What is wrong with the answer; a file with a warning can be made. */
  readonly problem?: { readonly message: string; readonly severity: 'error' | 'warning' };
}

export interface NewFile {
  readonly kinds: readonly { readonly id: string; readonly label: string; readonly detail: string }[];
  readonly questions: readonly NewFileQuestion[];
  /** The whole file, as an LSP snippet; absent without a kind. */
  readonly snippet?: string;
}

/** A file to begin with, and what is to be asked for it. */
export const newFile: CustomRequest<NewFileParams, NewFile> = { method: 'experiment/newFile' };

/** The answer of DescribeInferenceExperiment as plain JSON: times as ISO 8601 text or epoch seconds. */
export type Description = Readonly<Record<string, unknown>>;

/** A file of the client: open in the server, or with its text where it is not. */
export interface FileParams {
  readonly textDocument: TextDocumentIdentifier;
  /** Of a file that is not open. What is open counts as it is on the screen, whatever stands here. */
  readonly text?: string;
}

/** What AWS has, for questions that compare a file with it. */
export interface DeployedParams {
  readonly description: Description;
  /** Instances that serve now, by variant name: autoscaling may have moved them away from what Describe says. */
  readonly liveCounts?: Readonly<Record<string, number>> | undefined;
}

export interface PlannedChange {
  /** Member names from the top; an entry of a list of variants is called by its variant's name. */
  readonly path: readonly string[];
  readonly kind: 'changed' | 'added' | 'removed';
  /** As one would write it: 10, "text", 2030-01-01T00:00:00Z; structures in a line of JSON. */
  readonly before?: string;
  readonly after?: string;
}

/** What an update would do to what is deployed. */
export interface Plan {
  /** State of the experiment when it was described. */
  readonly status: string;
  /** In the order of the API. Empty: nothing would change. */
  readonly changes: readonly PlannedChange[];
  /** Members of the file that say what is deployed already. */
  readonly unchanged: readonly string[];
  /** Members that an update leaves as they are because the file does not have them. */
  readonly kept: readonly string[];
  /** Members of the file that an update does not take. */
  readonly ignored: readonly string[];
  /** What the changes mean, a sentence each, the weightiest first; one that says so when nothing would change. */
  readonly words: readonly string[];
  /** What is better known before one confirms, a sentence each. */
  readonly warnings: readonly string[];
  /** Why the present state allows no update at all; absent where it does. */
  readonly refusal?: string;
}

/** The request of a file, judged with the state it meets, and what it would do. `plan` is absent when there are errors. */
export interface PlannedRequest extends ExperimentRequest {
  readonly plan?: Plan;
}

/** What an update with the file would do to what is deployed. Rules that need the state are among the errors. */
export const planRequest: CustomRequest<FileParams & DeployedParams, PlannedRequest> = { method: 'experiment/plan' };

/** The same for an input that is no file any more: what was sent, or what was confirmed. */
export const planOfInput: CustomRequest<DeployedParams & { readonly input: Readonly<Record<string, unknown>> }, Plan> =
  { method: 'experiment/planOfInput' };

/** Both sides of a preview, in the file's own format, order of members and style. */
export interface Preview {
  readonly version: number;
  /** What is deployed, of the members that an update takes. */
  readonly deployed: string;
  /** The lines of `head` as comments of the format, for above each side; empty without any. */
  readonly heads: { readonly deployed: string; readonly result: string };
  /** What would be deployed after the update. Absent when the file has errors. */
  readonly result?: string;
  readonly errors: readonly RequestError[];
}

export interface PreviewParams extends FileParams, DeployedParams {
  /** Lines to be written as comments above each side. */
  readonly head?: { readonly deployed: readonly string[]; readonly result: readonly string[] };
}

export const previewRequest: CustomRequest<PreviewParams, Preview> = { method: 'experiment/preview' };

/** Edits that make the file say what is deployed: comments stay, what is read-only is not written; or why there are none. */
export interface Pulled {
  readonly version: number;
  readonly edits?: readonly TextEdit[];
  readonly message?: string;
}

export const pullRequest: CustomRequest<FileParams & DeployedParams, Pulled> = { method: 'experiment/pull' };

export interface WriteParams extends DeployedParams {
  /** Of the file to be written: how it ends says the format. */
  readonly uri: string;
  /** `update`: the members that an update takes; `create`: those of Create too. */
  readonly for: 'update' | 'create';
  /** Written as the file's target comment. */
  readonly target?: FileTarget;
}

/** A new file that says what is deployed. */
export const writeRequest: CustomRequest<WriteParams, { readonly text: string }> = { method: 'experiment/write' };

export interface CreateParams extends FileParams {
  /** Values for members that the file does not have, by member name: text of Type, RoleArn, EndpointName. */
  readonly answers?: Readonly<Record<string, string>>;
}

/** What CreateInferenceExperiment would be sent. */
export interface CreateRequest extends Omit<ExperimentRequest, 'omitted'> {
  /** Members that can be asked for and are neither in the file nor among the answers. `kind`: what is named by it. */
  readonly missing: readonly {
    readonly member: string;
    readonly prompt: string;
    /** Legal values where there are few. */
    readonly values?: readonly string[];
    readonly kind?: LiveNameKind;
  }[];
}

export const createRequest: CustomRequest<CreateParams, CreateRequest> = { method: 'experiment/createRequest' };

/** Kinds of resources whose names the client may know. */
export type LiveNameKind = 'experiment' | 'endpoint' | 'model' | 'role' | 'kms-key' | 'bucket';

/** Where a file says its calls go: `// sagemaker-target profile=prod region=eu-west-1`. */
export interface FileTarget {
  readonly profile?: string;
  readonly region?: string;
  readonly endpointUrl?: string;
}

/** What a file is about, however many mistakes it has otherwise. */
export interface FileFacts {
  /** Name of the experiment, where it has one. */
  readonly name?: string;
  readonly target?: FileTarget;
}

export const fileFacts: CustomRequest<FileParams, FileFacts> = { method: 'experiment/facts' };

/** The experiment files of the workspace folders, by the Name in them. */
export const experimentFiles: CustomRequest<
  Readonly<Record<string, never>>,
  readonly { readonly uri: string; readonly name: string }[]
> = { method: 'experiment/files' };

export interface DeployedNotice extends DeployedParams {
  /** The document that it was described for. */
  readonly uri: string;
  /** When, in milliseconds since 1970. */
  readonly at: number;
}

/**
 * Tells the server what a command has learnt of the experiment of a document, for diagnostics; null forgets all of it, as
 * when another target is chosen.
 */
export const deployedNotification: { readonly method: string; readonly types?: DeployedNotice | null } = {
  method: 'experiment/deployed',
};

/** The names that a command or a view has learnt, for completion; null forgets all of it. `at` in milliseconds. */
export const liveNamesNotification: {
  readonly method: string;
  readonly types?: {
    readonly names: Readonly<Partial<Record<LiveNameKind, readonly string[]>>>;
    readonly at: number;
  } | null;
} = { method: 'experiment/liveNames' };
