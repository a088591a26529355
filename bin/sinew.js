#!/usr/bin/env node
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { handOver } from '../tools/install/hand-over.js';
import { ensureInstalled } from '../tools/install/installed.js';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
ensureInstalled(root, { mayReplace: process.argv[2] === 'start' });
await handOver(root, join(root, 'src', 'command-line', 'main.ts'), process.argv.slice(2));
