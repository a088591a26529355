import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client';

export type Metrics = {
  readonly registry: Registry;
  readonly answered: (method: string, route: string, status: number, seconds: number) => void;
  readonly refused: (action: string, code: string) => void;
};

/** Prometheus metrics of one server. Labels are route templates and codes, never ids. */
export function metricsOf(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const duration = new Histogram({
    name: 'sinew_http_request_seconds',
    help: 'Time to answer a request.',
    labelNames: ['method', 'route', 'status'] as const,
    buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers: [registry],
  });
  const refusals = new Counter({
    name: 'sinew_refusals_total',
    help: 'Requests the gate turned away.',
    labelNames: ['action', 'code'] as const,
    registers: [registry],
  });
  return {
    registry,
    answered: (method, route, status, seconds) =>
      duration.observe({ method, route, status: String(status) }, seconds),
    refused: (action, code) => refusals.inc({ action, code }),
  };
}
