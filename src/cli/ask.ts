import { closeSync, createReadStream, openSync, writeSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { writeAnswer } from '../conversation/write-answer.ts';
import type { Answer, Question } from '../domain/answer.ts';
import { ROLES } from '../domain/rol.ts';
import { RegiowijzerError } from '../errors.ts';
import { readArguments, required } from './arguments.ts';
import { openAnswering } from './open-answering.ts';

const text = z
  .string()
  .nullish()
  .transform((value) => value ?? undefined);

/** A line of a question file. Unknown fields are passed over: an evaluation set can be asked as it is. */
export const questionLine = z.object({
  id: z.union([z.string(), z.number()]).transform(String),
  question: z.string(),
  gemeente: text,
  regio: text,
  rol: z
    .enum(ROLES)
    .nullish()
    .transform((value) => value ?? undefined),
});

/** A question with the line it was read from, and the place of that line for messages. */
export type QuestionLine = z.infer<typeof questionLine> & { line: string; where: string };

/** `ask`: one question, or a file of questions in the order of the file. */
export async function runAsk(args: readonly string[]): Promise<number> {
  const options = readArguments(args, {
    gemeente: 'text',
    regio: 'text',
    rol: 'text',
    data: 'text',
    file: 'text',
    out: 'text',
    json: 'flag',
  });
  const file = options.text('file');
  if (file !== undefined) return askFile(file, required(options.text('out'), '--out'), options.text('data'));
  const rol = z.enum(ROLES).optional().safeParse(options.text('rol'));
  if (!rol.success) throw new RegiowijzerError('ARGUMENT_INVALID', `--rol is one of ${ROLES.join(', ')}`);
  const answerQuestion = await openAnswering(options.text('data'));
  const question = required(options.positionals[0], 'the question');
  const answer = await answerQuestion(
    toQuestion({ id: '1', question, gemeente: options.text('gemeente'), regio: options.text('regio'), rol: rol.data }),
  );
  process.stdout.write(
    options.flag('json') ? `${JSON.stringify(contractOf(answer), null, 2)}\n` : `${readable(answer)}\n`,
  );
  return 0;
}

async function askFile(file: string, out: string, dataDir: string | undefined): Promise<number> {
  const answerQuestion = await openAnswering(dataDir);
  const output = openSync(out, 'w');
  try {
    for await (const question of readQuestions(file)) {
      const answer = await answerQuestion(toQuestion(question));
      writeSync(output, `${JSON.stringify(contractOf(answer))}\n`);
    }
  } finally {
    closeSync(output);
  }
  return 0;
}

/** @throws RegiowijzerError QUESTION_INVALID with file and line */
export async function* readQuestions(file: string): AsyncGenerator<QuestionLine> {
  let number = 0;
  for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1;
    if (line.trim() === '') continue;
    const where = `${file}, line ${number}`;
    yield { ...parseLine(line, questionLine, where), line, where };
  }
}

/** @throws RegiowijzerError QUESTION_INVALID */
export function parseLine<Value>(line: string, schema: z.ZodType<Value>, where: string): Value {
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch (cause) {
    throw new RegiowijzerError('QUESTION_INVALID', 'not a JSON object', { where, cause });
  }
  const parsed = schema.safeParse(json);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0]!;
  throw new RegiowijzerError('QUESTION_INVALID', `${issue.path.join('.')}: ${issue.message}`, { where });
}

export function toQuestion({ id, question, gemeente, regio, rol }: z.infer<typeof questionLine>): Question {
  return {
    id,
    text: question,
    ...(gemeente ? { gemeente } : {}),
    ...(regio ? { regio } : {}),
    ...(rol ? { rol } : {}),
  };
}

/** The fields that other programs rely on; the rest is for the channels. */
function contractOf({ record: _, ...contract }: Answer): Omit<Answer, 'record'> {
  return { ...contract, sources: contract.sources.map(({ place: _, begins: __, ...source }) => source) };
}

function readable(answer: Answer): string {
  const sources = answer.sources.map(
    (source, at) =>
      `[${at + 1}] ${source.title}, ${source.section}${source.page ? `, p. ${source.page}` : ''} (${source.date ?? 'zonder datum'})${source.url ? ` ${source.url}` : ''}`,
  );
  return [writeAnswer(answer), sources.join('\n')].filter((part) => part !== '').join('\n\n');
}
