import { lookup as lookupName } from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';
import { err, ok, type Result } from '#kernel';
import { type FetchFault, faultOf } from './fault.ts';

export type Reach = {
  /** Whether servers in the clinic's own network may be asked. */
  readonly ownNetwork: boolean;
};

const listOf = (ranges: readonly (readonly [string, number])[]): BlockList => {
  const list = new BlockList();
  for (const [address, prefix] of ranges) {
    list.addSubnet(address, prefix, address.includes(':') ? 'ipv6' : 'ipv4');
  }
  return list;
};

/** This machine and networks of one house: only where the settings say so. */
const ownNetworks = listOf([
  ['127.0.0.0', 8],
  ['10.0.0.0', 8],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
  ['100.64.0.0', 10],
  ['::1', 128],
  ['fc00::', 7],
]);
/** Never anybody's server: link-local (where clouds keep their keys), multicast, reserved, documentation. */
const never = listOf([
  ['0.0.0.0', 8],
  ['169.254.0.0', 16],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
  ['::', 128],
  ['64:ff9b::', 96],
  ['100::', 64],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['fe80::', 10],
  ['ff00::', 8],
]);

/** Whether an IP address may be spoken to. An IPv4 address in the clothes of IPv6 is one of IPv4. */
export function mayReach(address: string, { ownNetwork }: Reach): boolean {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  const plain = mapped ?? address;
  const family = isIP(plain);
  if (family === 0) return false;
  const type = family === 4 ? 'ipv4' : 'ipv6';
  // A mapped address in hexadecimal is never written by a resolver.
  if (type === 'ipv6' && plain.toLowerCase().startsWith('::ffff:')) return false;
  if (never.check(plain, type)) return false;
  return ownNetwork || !ownNetworks.check(plain, type);
}

const localNames = new Set(['localhost', '127.0.0.1', '[::1]']);

/** An address that may be asked at all: https, or this very machine; no names or passwords in it. */
export function addressOf(text: string, reach: Reach): Result<URL, FetchFault> {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || url.username !== '' || url.password !== '') {
    return err(faultOf('not-an-address'));
  }
  const isLocal = localNames.has(url.hostname);
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLocal)) {
    return err(faultOf('not-https'));
  }
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (isIP(host) !== 0 && !mayReach(host, reach)) return err(faultOf('address-refused'));
  return ok(url);
}

export class AddressRefused extends Error {
  override readonly name = 'AddressRefused';
}

/**
 * Looks a name up for the very connection that is made with it, so that a name cannot mean one address when
 * it is checked and another when it is used. One refused address refuses them all.
 */
export const lookupWithin =
  (reach: Reach): LookupFunction =>
  (name, options, done) => {
    lookupName(name, { ...options, all: true }, (error, addresses) => {
      if (error !== null) return done(error, '', 0);
      const [first] = addresses;
      if (first === undefined || addresses.some(({ address }) => !mayReach(address, reach))) {
        return done(new AddressRefused('This address may not be asked.'), '', 0);
      }
      if (options.all === true) return done(null, addresses);
      return done(null, first.address, first.family);
    });
  };
