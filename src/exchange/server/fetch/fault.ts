/** Why nothing could be fetched, and what to do about it. */
export type FetchFault = { readonly code: string; readonly says: string };

const faults = {
  'not-an-address': 'The address of the server is none. Correct it under Admin > Other records.',
  'not-https': 'The address must begin with https://. Correct it under Admin > Other records.',
  'address-refused':
    'The address leads into a private network. Allow it under Admin > Other records if the server is the clinic’s own.',
  unreachable: 'The server cannot be reached. Check the address, or try again later.',
  'time-out': 'The server took too long to answer. Please try again later.',
  redirect: 'The server sends us on to another address, which is not followed. Set that address.',
  'too-large': 'The server sent more than a record of one person holds. Ask for an export instead.',
  'not-fhir': 'The server did not answer as FHIR does. Check the address with whoever runs it.',
  'no-smart':
    'The server does not say how to sign in (SMART). Check the address with whoever runs it.',
  'no-algorithm': 'The server does not take signatures with ES384. Ask whoever runs it.',
  'sign-in-refused':
    'The server refused to let us in. Check the client id, and that our public key is registered there.',
  'not-allowed': 'The server does not allow us to read this. Ask whoever runs it for the rights.',
  'other-version': 'The server does not speak FHIR R4.',
  busy: 'The server is busy or out of order. Please try again later.',
  'no-such-person': 'Nobody there has this record number. Check it on the person’s page.',
  'several-people': 'Several people there have this record number. Tell whoever runs the server.',
  'page-elsewhere':
    'The rest of the record lies on another server, which is not followed. Tell whoever runs it.',
  'pages-in-a-circle': 'The server’s pages never end. Ask for an export instead.',
  'no-server': 'No server is set under Admin > Other records, or it is not in use.',
  'no-key': 'The key of the settings cannot be opened. Make a new one under Admin > Other records.',
} as const;
export type FetchFaultCode = keyof typeof faults;

export const faultOf = (code: FetchFaultCode): FetchFault => ({ code, says: faults[code] });
