/** Runs the tools of a host in its own folder. */
import { spawn, spawnSync } from 'node:child_process';

/** @throws with everything the command said, where it fails. */
export function run(command: string, args: readonly string[], cwd: string): string {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    cwd,
    encoding: 'utf8',
    maxBuffer: 1e8,
  });
  if (status === 0) return stdout;
  const said = [stdout, stderr, error?.message].filter(Boolean).join('\n');
  throw new Error(`${command} ${args.join(' ')} in ${cwd} ended with ${String(status)}:\n${said}`);
}

export interface Server {
  readonly url: string;
  close(): Promise<void>;
}

/** Development servers by the command that starts them: they transform what they are asked for. */
const SERVERS: Readonly<Record<string, readonly string[]>> = {
  vite: ['node_modules/vite/bin/vite.js', '--clearScreen', 'false'],
  'ng serve': ['node_modules/@angular/cli/bin/ng.js', 'serve'],
};
/** Angular's server builds everything before it gives an address. */
const MINUTES = 5;

/** The development server of a host, on a free port. */
export async function serveFromSources(cwd: string, command: string): Promise<Server> {
  const start = SERVERS[command];
  if (!start) throw new Error(`${command} is not known here: ${Object.keys(SERVERS).join(', ')}`);
  const args = [...start, '--host', '127.0.0.1', '--port', '0'];
  const server = spawn(process.execPath, args, {
    cwd,
    env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0' },
  });
  const close = () =>
    new Promise<void>((done) => {
      if (server.exitCode !== null || server.signalCode !== null) return done();
      server.once('exit', () => done());
      server.kill();
    });
  let said = '';
  const url = await new Promise<string>((found, fail) => {
    const limit = setTimeout(
      () => fail(new Error(`${command} gave no address within ${String(MINUTES)} minutes:\n${said}`)),
      MINUTES * 60_000,
    );
    const listen = (data: Buffer) => {
      said += data.toString();
      const [, address] = /(http:\/\/127\.0\.0\.1:\d+\/)/.exec(said) ?? [];
      if (!address) return;
      clearTimeout(limit);
      found(address);
    };
    server.stdout.on('data', listen);
    server.stderr.on('data', listen);
    server.once('exit', (code) => {
      clearTimeout(limit);
      fail(new Error(`${command} ended with ${String(code)}:\n${said}`));
    });
  });
  return { url, close };
}
