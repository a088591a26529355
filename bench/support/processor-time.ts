import { readdirSync, readFileSync } from 'node:fs';

/** Clock ticks per second of Linux; fixed at 100 for what /proc says. */
const ticksPerSecond = 100;

/** Processor seconds a process has used so far, without its children; 0 for one that has ended. */
export function processorSeconds(pid: number): number {
  const fields = statOf(pid);
  return (Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) / ticksPerSecond;
}

/** Every process that comes from `pid`, itself included. */
export function familyOf(pid: number): readonly number[] {
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const parent = Number(statOf(Number(name))[1]);
    parents.set(Number(name), parent);
  }
  const family = new Set([pid]);
  for (const [child, parent] of [...parents].toSorted(([a], [b]) => a - b)) {
    if (family.has(parent)) family.add(child);
  }
  return [...family];
}

/** Fields of /proc/PID/stat after the name in brackets; empty for a process that has ended. */
function statOf(pid: number): readonly string[] {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch {
    return [];
  }
}

/** Memory of processes in bytes; what several share is divided among them, so nothing counts twice. */
export function memoryBytes(pids: readonly number[]): number {
  return pids.reduce((sum, pid) => sum + proportionalBytes(pid), 0);
}

function proportionalBytes(pid: number): number {
  try {
    const rollup = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
    return Number(/^Pss:\s+(\d+) kB/m.exec(rollup)?.[1] ?? 0) * 1024;
  } catch {
    return 0;
  }
}
