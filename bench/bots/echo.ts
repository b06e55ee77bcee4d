/** The bare echo bot of Microsoft's own examples: restify, CloudAdapter, one message back. */
import { CloudAdapter, ConfigurationBotFrameworkAuthentication, type Request as WebRequest } from 'botbuilder';
import restify, { type Request, type Response } from 'restify';
import { reportUsage } from './report-usage.ts';

const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
const server = restify.createServer();
server.use(restify.plugins.bodyParser());
server.post('/api/messages', async (request: Request, response: Response) => {
  await adapter.process(request as WebRequest, response, async (context) => {
    await context.sendActivity(`Echo: ${context.activity.text}`);
  });
});
server.listen(0, '127.0.0.1', () => reportUsage(`http://127.0.0.1:${server.address().port}`));
