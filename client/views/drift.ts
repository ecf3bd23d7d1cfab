/** The mark on rows whose file differs from what is deployed. */
import { type Disposable, FileDecoration, ThemeColor, Uri, window } from 'vscode';

const SCHEME = 'sagemaker-experiment-drift';

/** What a row is known by to the decoration; the icon and the label are its own. */
export const driftUri = (path: string): Uri =>
  Uri.from({ scheme: SCHEME, path: path.startsWith('/') ? path : `/${path}` });

export function createDriftMarks(): Disposable {
  return window.registerFileDecorationProvider({
    provideFileDecoration: ({ scheme }) =>
      scheme === SCHEME
        ? new FileDecoration(
            '≠',
            'The file differs from what is deployed',
            new ThemeColor('gitDecoration.modifiedResourceForeground'),
          )
        : undefined,
  });
}
