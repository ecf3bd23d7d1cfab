import type { TextDocument, Uri } from 'vscode';
import type { ErrorKind, ExplainedError, Target } from './aws/types.ts';
import type { Follower } from './followed.ts';
import type { History } from './history.ts';
import type { Identities } from './identities.ts';
import type { Knowledge } from './knowledge.ts';
import type { LanguageServer } from './languageClient.ts';
import type { LastResponse } from './lastResponse.ts';
import type { LiveNames } from './liveNames.ts';
import type { Button } from './notify.ts';
import type { Output } from './output.ts';
import type { Settings } from './settings.ts';
import type { ChosenTarget } from './target.ts';
import type { Descriptions } from './views/descriptions.ts';
import type { Previews } from './views/previews.ts';
import type { Readings } from './views/readings.ts';

/** What commands work with; made once, in extension.ts. */
export interface Session {
  readonly output: Output;
  readonly server: LanguageServer;
  readonly target: ChosenTarget;
  readonly descriptions: Descriptions;
  readonly previews: Previews;
  readonly readings: Readings;
  /** What is known of deployed experiments. */
  readonly knowledge: Knowledge;
  /** Every change that was asked for. */
  readonly history: History;
  readonly follower: Follower;
  readonly lastResponse: LastResponse;
  readonly identities: Identities;
  /** Of a file's folder, or of the window. */
  readonly settings: (uri?: Uri) => Settings;
  /** Names of the account for completion. */
  readonly names: LiveNames;
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
  /** API name of the change that this call was made for, where it is another. */
  readonly purpose?: string;
  /** Cancels what is still looked up to explain the error. */
  readonly signal?: AbortSignal;
  readonly retry: () => unknown;
  readonly retryWithoutAccount?: () => unknown;
  /** Buttons of the command for an error of that kind, in front of those that help with it anywhere. */
  readonly offers?: Partial<Readonly<Record<ErrorKind, readonly Button[]>>>;
}

/** Explains, logs and shows an error of AWS. */
export type Report = (session: Session, error: unknown, attempt: Attempt) => Promise<ExplainedError>;
