import * as z from 'zod/mini';
import type { Contract, Schema } from '#http';
import { none } from '#http';

type Json = Record<string, unknown>;

/** OpenAPI 3.1 from the very schemas that the gate parses with. */
export function openapi(contracts: readonly Contract[], version: string): Json {
  const paths: Record<string, Json> = {};
  for (const contract of contracts) {
    const path = contract.path.replaceAll(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [contract.method.toLowerCase()]: operation(contract) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Sinew',
      version,
      description:
        'Every route of this server. Errors are RFC 9457 problem details; `fields` names each faulty input by JSON pointer.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/' }],
    tags: [...new Set(contracts.map(tagOf))].toSorted().map((name) => ({ name })),
    paths,
    components: {
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: 'sinew.session_token' },
        intake: { type: 'apiKey', in: 'cookie', name: 'sinew.intake' },
      },
      schemas: { Problem: problemSchema },
    },
  };
}

/** The first word of the path after /api: "plan", "diary". */
const tagOf = ({ path }: Contract): string => path.split('/')[2] ?? 'api';

function operation(contract: Contract): Json {
  return {
    operationId: contract.name,
    summary: contract.summary,
    tags: [tagOf(contract)],
    description: [
      contract.need === null
        ? 'Open to anyone.'
        : `Permission \`${contract.need.permission}\`${contract.need.topic ? ` on topic \`${contract.need.topic}\`` : ''}.`,
      contract.audit === null ? '' : `Recorded in the audit trail as \`${contract.audit}\`.`,
    ]
      .join(' ')
      .trim(),
    security: securityOf(contract),
    parameters: [...parameters('path', contract.params), ...parameters('query', contract.query)],
    ...(contract.method === 'GET' || contract.body === (none as Schema)
      ? {}
      : {
          requestBody: {
            required: true,
            content: { 'application/json': { schema: jsonSchemaOf(contract.body) } },
          },
        }),
    responses: {
      200: {
        description: 'Done.',
        content: { 'application/json': { schema: jsonSchemaOf(contract.output) } },
      },
      '4XX': {
        description: 'Refused, with the reason.',
        content: {
          'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } },
        },
      },
    },
  };
}

function securityOf({ need }: Contract): readonly Json[] {
  if (need === null) return [];
  return need.permission === 'intake:answer'
    ? [{ session: [] }, { intake: [] }]
    : [{ session: [] }];
}

function parameters(where: 'path' | 'query', schema: Schema): readonly Json[] {
  const described = jsonSchemaOf(schema) as {
    properties?: Record<string, Json>;
    required?: readonly string[];
  };
  return Object.entries(described.properties ?? {}).map(([name, property]) => ({
    name,
    in: where,
    required: where === 'path' || (described.required ?? []).includes(name),
    schema: property,
  }));
}

/** What travels as JSON: the input side of every schema, in both directions. */
export function jsonSchemaOf(schema: Schema): Json {
  const { $schema: _, ...described } = z.toJSONSchema(schema, {
    io: 'input',
    unrepresentable: 'any',
    target: 'draft-2020-12',
  }) as Json;
  return described;
}

const problemSchema = {
  type: 'object',
  required: ['status', 'code', 'title'],
  properties: {
    type: { type: 'string' },
    status: { type: 'integer' },
    code: { type: 'string', description: 'Stable and machine-readable.' },
    title: { type: 'string', description: 'One plain sentence for the person.' },
    fields: {
      type: 'array',
      items: {
        type: 'object',
        required: ['at', 'code', 'message'],
        properties: {
          at: { type: 'string', description: 'JSON pointer, for example "/body/givenName".' },
          code: { type: 'string' },
          message: { type: 'string' },
        },
      },
    },
  },
};
