/** A proxy on loopback, as a company has one: it forwards what is plain and makes tunnels, whatever host is asked for. */
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import { connect, type Socket } from 'node:net';
import { listen } from './support.ts';

export interface ProxyServer {
  readonly url: string;
  /** "GET http://host/path" and "CONNECT host:port", in the order they came. */
  readonly asked: readonly string[];
  /** Of the requests for it, Proxy-Authorization. */
  readonly authorizations: readonly (string | undefined)[];
  stop(): void;
}

/** Everything ends at `port` of this machine; with `refuse`, an HTTP status or silence, nothing does. */
export async function startProxy(
  port: number,
  refuse?: number | 'silent',
  onAsked: () => void = () => undefined,
): Promise<ProxyServer> {
  const asked: string[] = [];
  const authorizations: (string | undefined)[] = [];
  const sockets = new Set<Socket>();
  const note = ({ method, url, headers }: IncomingMessage) => {
    asked.push(`${method} ${url}`);
    authorizations.push(headers['proxy-authorization']);
    onAsked();
  };

  const server = createServer((incoming: IncomingMessage, response: ServerResponse) => {
    note(incoming);
    if (refuse === 'silent') return;
    if (refuse) return void response.writeHead(refuse).end();
    const { 'proxy-authorization': _, 'proxy-connection': __, ...headers } = incoming.headers;
    const { pathname, search } = new URL(incoming.url ?? '');
    const onward = request(
      { host: '127.0.0.1', port, method: incoming.method, path: pathname + search, headers },
      (answer) => {
        response.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(response);
      },
    );
    onward.on('error', () => response.destroy());
    incoming.pipe(onward);
  });
  server.on('connect', (incoming: IncomingMessage, socket: Socket) => {
    note(incoming);
    if (refuse === 'silent') return;
    if (refuse) return void socket.end(`HTTP/1.1 ${refuse} No\r\nContent-Length: 20\r\n\r\nNot`);
    const onward = connect(port, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
      socket.pipe(onward).pipe(socket);
    });
    for (const each of [socket, onward]) each.on('error', () => socket.destroy());
  });
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });

  const own = await listen(server);
  return {
    url: `http://127.0.0.1:${own}`,
    asked,
    authorizations,
    stop: () => {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}
