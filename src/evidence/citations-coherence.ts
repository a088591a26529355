import { defineCitation } from './citation.ts';

export const ng59 = defineCitation({
  key: 'NG59',
  grade: 'cited',
  reference: 'NICE NG59 Low back pain and sciatica (2016, updated 2020).',
});
export const eularActivity = defineCitation({
  key: 'EULARPA',
  grade: 'cited',
  reference: 'Rausch Osthoff AK et al. EULAR physical activity. Ann Rheum Dis 2018;77:1251.',
});
export const romano = defineCitation({
  key: 'ROMANO',
  grade: 'cited',
  reference:
    'Romano JM et al. Solicitous spouse responses. Pain 1995;63:353; Fordyce 1976; Gatzounis R 2012.',
});
export const orthosomnia = defineCitation({
  key: 'ORTHOSOM',
  grade: 'cited',
  reference: 'Baron KG et al. Orthosomnia. J Clin Sleep Med 2017;13:351.',
});
