import { build, type InlineConfig, type Rolldown } from 'vite';

/** The modules of some chunks and of those they import at once, by the module each of the chunks stands for. */
function modulesOf(roots: readonly string[], chunks: readonly Rolldown.OutputChunk[]): ReadonlySet<string> {
  const found = new Set<Rolldown.OutputChunk>();
  const visit = (chunk: Rolldown.OutputChunk): void => {
    if (found.has(chunk)) return;
    found.add(chunk);
    chunks.filter(({ fileName }) => chunk.imports.includes(fileName)).forEach(visit);
  };
  chunks.filter(({ facadeModuleId }) => roots.includes(facadeModuleId ?? '')).forEach(visit);
  return new Set([...found].flatMap(({ moduleIds }) => moduleIds));
}

/**
 * Puts what the widget needs before its first question into three chunks: what a radar alone needs, too, what a
 * published report needs besides, and the rest. Left to itself the bundler makes a chunk for every set of users, a dozen small files that compress badly.
 * What is needed shows in a build without this: much that is imported is not used. Modules that register elements
 * keep their moment: the elements get their content before.
 */
export async function groupsOf(
  config: InlineConfig,
  screens: Readonly<Record<'widget' | 'radar' | 'report', readonly string[]>>,
): Promise<Rolldown.CodeSplittingGroup[]> {
  const trial = {
    ...config,
    configFile: false,
    logLevel: 'warn',
    build: { ...config.build, write: false },
  } as const;
  const [result] = (await build(trial)) as Rolldown.RolldownOutput[];
  const chunks = (result?.output ?? []).flatMap((file) => (file.type === 'chunk' ? [file] : []));
  const widget = modulesOf(screens.widget, chunks);
  const radar = modulesOf(screens.radar, chunks);
  const report = modulesOf(screens.report, chunks);
  const registers = (id: string) => id.endsWith('.define.ts');
  return [
    { name: 'shared', priority: 2, test: (id) => widget.has(id) && radar.has(id) && !registers(id) },
    { name: 'reading', priority: 1, test: (id) => widget.has(id) && report.has(id) && !registers(id) },
    { name: 'widget', test: (id) => widget.has(id) && !registers(id) },
  ];
}
