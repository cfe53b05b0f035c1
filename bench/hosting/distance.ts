/** A connection that takes time, as between the edge of a CDN and a server in another country. */
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { once } from 'node:events';

/** Opens a port that leads to `port`. Data takes half of `milliseconds` in each direction. */
export async function atDistance(
  port: number,
  milliseconds: number,
): Promise<{ port: number; close: () => void }> {
  const delay = (from: Socket, to: Socket) => {
    from.on('data', (data) => setTimeout(() => to.write(data), milliseconds / 2));
    from.on('close', () => setTimeout(() => to.destroy(), milliseconds / 2));
    from.on('error', () => to.destroy());
  };
  const server = createServer((near) => {
    const far = connect(port, '127.0.0.1');
    delay(near, far);
    delay(far, near);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { port: (server.address() as AddressInfo).port, close: () => void server.close() };
}
