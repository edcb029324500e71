/** A WordPress of Debian's packages in a temporary folder, with a database and a web server of its own. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Unpacked, not installed: their packages would bring a web server and start it. */
const PACKAGES = [
  'wordpress',
  'wordpress-theme-twentytwentythree',
  'php-getid3',
  'libjs-cropper',
  'libjs-underscore',
];
const ROLES = ['administrator', 'editor', 'author'] as const;
export type Role = (typeof ROLES)[number];

export interface Post {
  readonly link: string;
  /** As it was stored, after what WordPress takes out for this role. */
  readonly content: { readonly raw: string };
}

export interface WordPress {
  readonly folder: string;
  readonly version: string;
  /** Calls the programming interface that the block editor uses, as somebody with this role. */
  call<Answer>(role: Role, method: string, route: string, body?: object): Promise<Answer>;
  publish(role: Role, kind: 'pages' | 'posts', title: string, content: string): Promise<Post>;
  close(): Promise<void>;
}

function run(command: string, args: readonly string[], cwd: string): string {
  const { status, stdout, stderr, error } = spawnSync(command, args, { cwd, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${error?.message ?? stderr + stdout}`);
  return stdout;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

async function until(what: string, isTrue: () => boolean | Promise<boolean>): Promise<void> {
  const end = Date.now() + 60_000;
  while (!(await isTrue())) {
    if (Date.now() > end) throw new Error(`Waited in vain: ${what}`);
    await new Promise((done) => setTimeout(done, 100));
  }
}

async function stop(child: ChildProcess | undefined): Promise<void> {
  if (child?.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGTERM');
  await gone;
}

const config = (url: string, socket: string): string => `<?php
define( 'DB_NAME', 'wordpress' );
define( 'DB_USER', 'root' );
define( 'DB_PASSWORD', '' );
define( 'DB_HOST', 'localhost:${socket}' );
define( 'WP_HOME', '${url}' );
define( 'WP_SITEURL', '${url}' );
define( 'WP_ENVIRONMENT_TYPE', 'local' ); // application passwords without https
define( 'WP_HTTP_BLOCK_EXTERNAL', true );
define( 'DISABLE_WP_CRON', true );
define( 'ABSPATH', __DIR__ . '/' );
$table_prefix = 'wp_';
require_once ABSPATH . 'wp-settings.php';
`;

/** Creates the database and one user of each role; prints a password for each. */
const setup = (socket: string): string => `<?php
$database = mysqli_init();
$database->real_connect( 'localhost', 'root', '', null, 0, '${socket}' );
$database->query( 'CREATE DATABASE wordpress CHARACTER SET utf8mb4' );
define( 'WP_INSTALLING', true );
function wp_new_blog_notification() {} // there is no mail here
require __DIR__ . '/wp-load.php';
require ABSPATH . 'wp-admin/includes/upgrade.php';
wp_install( 'Our city', 'first', 'first@city.example', false, '', wp_generate_password() );
$passwords = array( 'version' => get_bloginfo( 'version' ) );
foreach ( ${JSON.stringify(ROLES).replace('[', 'array(').replace(']', ')')} as $role ) {
	$user = wp_insert_user( array(
		'user_login' => $role,
		'user_pass' => wp_generate_password(),
		'user_email' => $role . '@city.example',
		'role' => $role,
	) );
	$passwords[ $role ] = WP_Application_Passwords::create_new_application_password( $user, array( 'name' => 'test' ) )[0];
}
echo json_encode( $passwords );
`;

async function startDatabase(home: string, socket: string): Promise<ChildProcess> {
  const data = join(home, 'data');
  const asRoot = process.getuid?.() === 0 ? ['--user=root'] : [];
  const log = join(home, 'database.log');
  run(
    'mariadb-install-db',
    [
      '--no-defaults',
      `--datadir=${data}`,
      '--auth-root-authentication-method=normal',
      '--skip-test-db',
      ...asRoot,
    ],
    home,
  );
  const child = spawn(
    'mariadbd',
    [
      '--no-defaults',
      `--datadir=${data}`,
      `--socket=${socket}`,
      `--pid-file=${join(home, 'database.pid')}`,
      `--log-error=${log}`,
      '--skip-networking',
      ...asRoot,
    ],
    { stdio: 'ignore' },
  );
  await until(`the database answers; it writes to ${log}`, () => existsSync(socket));
  return child;
}

/** With the workers that it has started. */
function stopServer({ pid }: ChildProcess): void {
  if (pid !== undefined) process.kill(-pid, 'SIGTERM');
}

/** @param embed - the folder that the guide has put on the server as `/arrival/` */
export async function openWordPress(embed: string): Promise<WordPress> {
  const home = mkdtempSync(join(tmpdir(), 'arrival-wordpress-'));
  const folder = join(home, 'root/usr/share/wordpress');
  const socket = join(home, 'database.sock');
  let database: ChildProcess | undefined;
  let server: ChildProcess | undefined;
  const close = async (): Promise<void> => {
    if (server) stopServer(server);
    await stop(database);
    rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const packages = join(home, 'packages');
    mkdirSync(packages);
    run('apt-get', ['download', '-qq', ...PACKAGES], packages);
    for (const file of readdirSync(packages)) run('dpkg-deb', ['-x', file, join(home, 'root')], packages);
    symlinkSync(embed, join(folder, 'arrival'));
    writeFileSync(join(folder, 'favicon.ico'), ''); // the browser's own idea

    const url = `http://127.0.0.1:${String(await freePort())}`;
    writeFileSync(join(folder, 'wp-config.php'), config(url, socket));
    writeFileSync(join(folder, 'setup.php'), setup(socket));
    database = await startDatabase(home, socket);
    const { version, ...passwords } = JSON.parse(run('php', ['setup.php'], folder)) as Record<
      Role | 'version',
      string
    >;
    rmSync(join(folder, 'setup.php'));
    server = spawn('php', ['-S', new URL(url).host, '-t', folder], {
      stdio: 'ignore',
      detached: true, // leads a group of its own
      env: { ...process.env, PHP_CLI_SERVER_WORKERS: '4' },
    });
    await until('the web server answers', () =>
      fetch(`${url}/license.txt`).then(
        () => true,
        () => false,
      ),
    );

    const call = async <Answer>(
      role: Role,
      method: string,
      route: string,
      body?: object,
    ): Promise<Answer> => {
      const response = await fetch(`${url}/index.php?rest_route=/wp/v2/${route}`, {
        method,
        headers: {
          authorization: `Basic ${Buffer.from(`${role}:${passwords[role]}`).toString('base64')}`,
          'content-type': 'application/json',
        },
        ...(body ? { body: JSON.stringify(body) } : {}),
      });
      const text = await response.text();
      if (!response.ok) throw new Error(`${method} ${route} as ${role}: ${String(response.status)} ${text}`);
      return JSON.parse(text) as Answer;
    };
    return {
      folder,
      version,
      call,
      publish: (role, kind, title, content) =>
        call<Post>(role, 'POST', `${kind}&context=edit`, { title, content, status: 'publish' }),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}
