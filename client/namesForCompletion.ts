import { aws } from './awsModule.ts';
import { callOptions } from './callWithProgress.ts';
import type { LanguageServer } from './languageClient.ts';
import { createLiveNames, type LiveNames } from './liveNames.ts';

/** Names that AWS lists and the language server offers. */
export const namesForCompletion = (server: LanguageServer): LiveNames =>
  createLiveNames({
    lister: (target, signal) => {
      const options = { ...callOptions, held: {} };
      return (kind) => aws().liveNames(target, kind, signal, options);
    },
    tell: (names) => void server.liveNames(names).catch(() => undefined),
    now: Date.now,
  });
