import type { TextDocument, Uri } from 'vscode';
import type { ExplainedError, Target } from './aws/types.ts';
import type { Identities } from './identities.ts';
import type { Knowledge } from './knowledge.ts';
import type { LanguageServer } from './languageClient.ts';
import type { LiveNames } from './liveNames.ts';
import type { Output } from './output.ts';
import type { Settings } from './settings.ts';
import type { ChosenTarget } from './target.ts';
import type { Descriptions } from './views/descriptions.ts';

/** What commands work with; made once, in extension.ts. */
export interface Session {
  readonly output: Output;
  readonly server: LanguageServer;
  readonly target: ChosenTarget;
  readonly descriptions: Descriptions;
  readonly identities: Identities;
  /** Of a file's folder, or of the window. */
  readonly settings: (uri?: Uri) => Settings;
  /** What this window has learnt of deployed experiments. */
  readonly knowledge: Knowledge;
  /** Names of the account for completion. */
  readonly names: LiveNames;
  /** Follows an experiment that a command has just changed until it has settled. `what` is what was done: "start". */
  readonly follow?: (target: Target, name: string, what: string, input?: Readonly<Record<string, unknown>>) => void;
}

/** What was being done at AWS, and how to do it again. */
export interface Attempt {
  readonly target: Target;
  /** API name. */
  readonly operation: string;
  /** Of the experiment. */
  readonly name?: string | undefined;
  /** 12 digits, where known. */
  readonly account?: string | undefined;
  /** The file it was done for. */
  readonly document?: TextDocument;
  /** Cancels what is still looked up to explain the error. */
  readonly signal?: AbortSignal;
  readonly retry: () => unknown;
  readonly retryWithoutAccount?: () => unknown;
}

/** Explains, logs and shows an error of AWS. */
export type Report = (session: Session, error: unknown, attempt: Attempt) => Promise<ExplainedError>;
