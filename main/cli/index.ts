#!/usr/bin/env node
import { createProcessWorld } from './process-world.ts';
import { runCli } from './run-cli.ts';

process.exitCode = await runCli(process.argv.slice(2), createProcessWorld());
