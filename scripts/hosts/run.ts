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

/** The development server of Vite, which transforms what it is asked for, on a free port. */
export async function serveFromSources(cwd: string): Promise<Server> {
  const args = [
    'node_modules/vite/bin/vite.js',
    '--host',
    '127.0.0.1',
    '--port',
    '0',
    '--clearScreen',
    'false',
  ];
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
    const limit = setTimeout(() => fail(new Error(`Vite gave no address within a minute:\n${said}`)), 60_000);
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
      fail(new Error(`Vite ended with ${String(code)}:\n${said}`));
    });
  });
  return { url, close };
}
