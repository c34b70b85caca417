/** `npm run gallery [-- --port 4321]`: the development server over the tests' course, whose `/gallery/` shows every state. */
import { spawnSync } from 'node:child_process';

const env = { ...process.env, COURSE_DIR: 'tests/fixtures/course', ASTRO_DEV_BACKGROUND: '0' };
const args = ['--no-install', 'astro', 'dev', ...process.argv.slice(2)];
console.log('The gallery will be at /gallery/ of the address below.');
const { status } = spawnSync('npx', args, {
  stdio: 'inherit',
  env,
  shell: process.platform === 'win32',
});
process.exitCode = status ?? 1;
