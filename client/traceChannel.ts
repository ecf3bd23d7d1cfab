import { type Disposable, EventEmitter, LogLevel, type LogOutputChannel, workspace } from 'vscode';
import { section } from './settings.ts';

/**
 * The channel as the language client sees it for the messages with the server. The client traces only where the log
 * level is Trace; here the setting `trace.server` alone decides, so that whoever turns it on need not find a level too.
 */
export function createTraceChannel(channel: LogOutputChannel, isOn: () => boolean): LogOutputChannel & Disposable {
  const levelChanged = new EventEmitter<LogLevel>();
  const level = () => (isOn() ? LogLevel.Trace : LogLevel.Off);
  const listener = workspace.onDidChangeConfiguration(
    (event) => event.affectsConfiguration(`${section}.trace.server`) && levelChanged.fire(level()),
  );
  return new Proxy(channel, {
    get: (_, member: keyof LogOutputChannel) => {
      switch (member) {
        case 'logLevel':
          return level();
        case 'onDidChangeLogLevel':
          return levelChanged.event;
        case 'trace':
          return channel.info;
        case 'dispose':
          return () => {
            listener.dispose();
            levelChanged.dispose();
          };
        default:
          return channel[member];
      }
    },
  });
}
