import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';

/**
 * GitHub's own parser of workflows. Its package imports JSON without the attribute that Node asks for, so it is
 * bundled before it is loaded.
 */
export async function workflowParser(): Promise<typeof import('@actions/workflow-parser')> {
  const dir = mkdtempSync(join(tmpdir(), 'workflow-parser-'));
  try {
    const outfile = join(dir, 'parser.cjs');
    const stdin = {
      contents: "export * from '@actions/workflow-parser'",
      resolveDir: process.cwd(),
    };
    await build({
      stdin,
      outfile,
      bundle: true,
      format: 'cjs',
      platform: 'node',
      logLevel: 'silent',
    });
    return createRequire(import.meta.url)(outfile) as typeof import('@actions/workflow-parser');
  } finally {
    rmSync(dir, { recursive: true });
  }
}
