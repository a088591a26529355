import { writeFile } from 'node:fs/promises';
import type { Book } from '#rulebook';
import { badInput, type Call, type Command, done, type Fault, type Outcome } from '../command.ts';
import { onInstallation } from '../installation.ts';
import { printedAsPdf } from './rulebook-pdf.ts';

const noFile: Fault = {
  path: '/out',
  code: 'missing',
  message: 'A PDF needs a place: --out FILE.',
};
const noBrowser: Fault = {
  path: '/format',
  code: 'no-browser',
  message:
    'No Chromium is here to print with. Use --format html and print it from any browser, or name one in SINEW_CHROMIUM.',
};

export const rulebook: Command = {
  name: 'rulebook',
  summary: 'Write every rule in words, to read, print and sign.',
  usage: '[--clinic NAME|ID] [--format html|pdf|json] [--out FILE]',
  about: `Every rule with its checks, proposal, numbers, sources with their grade, contested notes, worked
examples and review status. Without --clinic the product as it ships; needs no database then. With
--clinic the numbers, signatures and silent rules of that clinic. "pdf" prints with a Chromium of this
machine.`,
  options: {
    clinic: { takes: 'text', value: 'NAME|ID', says: 'Whose numbers and signatures to show.' },
    out: { takes: 'text', value: 'FILE', says: 'Write there instead of standard output.' },
  },
  words: [0, 0],
  formats: ['html', 'pdf'],
  run: async (call) => {
    const { clinic } = call.options;
    if (typeof clinic === 'string') return ofClinic(call, clinic);
    const { bookAsItShips } = await import('#rulebook');
    return written(call, bookAsItShips(call.world.now()));
  },
};

async function ofClinic(call: Call, clinic: string): Promise<Outcome> {
  return onInstallation(call, 'beside', async ({ database }) => {
    const { clinicBook } = await import('./rulebook-clinic.ts');
    const book = await clinicBook(database, clinic, call.world.now());
    if (book !== null) return written(call, book);
    const message = `There is no clinic "${clinic}" here.`;
    return badInput([{ path: '/clinic', code: 'unknown-clinic', message }]);
  });
}

async function written(call: Call, book: Book): Promise<Outcome> {
  const format = call.options['format'] ?? 'json';
  const { out } = call.options;
  if (format === 'table') return done(inShort(book));
  const { bookHtml } = await import('#rulebook');
  if (format === 'pdf') {
    if (typeof out !== 'string') return badInput([noFile]);
    const isPrinted = await printedAsPdf(bookHtml(book), out, call.world.environment);
    return isPrinted ? done({ written: out, rules: book.rules.length }) : refused(noBrowser);
  }
  const text = format === 'html' ? bookHtml(book) : `${JSON.stringify(book, null, 2)}\n`;
  if (typeof out !== 'string') return { exit: 0, text };
  await writeFile(out, text);
  return done({ written: out, rules: book.rules.length });
}

const refused = (fault: Fault): Outcome => ({ exit: 1, document: { errors: [fault] } });

const inShort = ({ rules }: Book) =>
  rules.map(({ id, title, severity, standing }) => ({
    rule: id,
    title: title.en,
    severity,
    review: standing.review,
    mode: standing.mode,
  }));
