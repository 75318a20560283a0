import { expect, test } from 'vitest';
import { parseOptions } from '../../../main/cli/parse-options.ts';

const options = { json: { type: 'boolean' }, port: { type: 'string' } } as const;

test('options and the rest are told apart in any order', () => {
  expect(parseOptions(['specs', '--json', '--port=80'], options)).toMatchObject({
    ok: true,
    values: { json: true, port: '80' },
    positionals: ['specs'],
  });
});

test('an unknown option is named, with what is known and what it may be', () => {
  expect(parseOptions(['--jsno'], options)).toEqual({
    ok: false,
    message:
      'unknown option "--jsno": expected --json, --port, --help, or "--" before words that begin with "-". Did you mean "--json"?',
  });
});

test('an option without its value says so', () => {
  expect(parseOptions(['--port'], options)).toMatchObject({ ok: false, message: expect.stringContaining('--port') });
});

test('words behind a double dash are words', () => {
  expect(parseOptions(['--', '--json'], options)).toMatchObject({ ok: true, values: {}, positionals: ['--json'] });
});
