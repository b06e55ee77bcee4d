import type { Config } from '../../config.ts';
import { openChatModel } from '../../models/open-chat-model.ts';
import { openEmbedder } from '../../models/open-embedder.ts';
import { attempt, type Finding, fault, ok } from './finding.ts';

/** The models that are configured, by one short request to each. */
export async function checkModels(config: Config): Promise<Finding[]> {
  const findings: Finding[] = [];
  if (!config.CHAT_MODEL && !config.EMBEDDINGS) findings.push(ok('models', 'none; answers are made of the passages'));
  if (config.CHAT_MODEL) await attempt(findings, async () => findings.push(await checkChatModel(config)));
  if (config.EMBEDDINGS) {
    await attempt(findings, async () => {
      await (await openEmbedder(config))!.embedQuery('jeugdhulp');
      findings.push(ok('embeddings', `${config.EMBEDDINGS} answers`));
    });
  }
  return findings;
}

async function checkChatModel(config: Config): Promise<Finding> {
  const model = await openChatModel(config);
  try {
    await model!.invoke('Antwoord met: ja', { signal: AbortSignal.timeout(config.CHAT_MODEL_SECONDS * 1000) });
    return ok('chat model', `${config.CHAT_MODEL} answers`);
  } catch (error) {
    // Not the message: it may hold part of the key.
    const { status, code, name } = error as { status?: unknown; code?: unknown; name: string };
    const what = `${config.CHAT_MODEL}: ${String(status ?? code ?? name)}`;
    return fault(
      'chat model',
      what,
      'Check CHAT_MODEL, its address and key; meanwhile answers are made of the passages.',
    );
  }
}
