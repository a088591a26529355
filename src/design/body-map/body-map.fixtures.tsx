import type { ReactNode } from 'react';
import { BodyMap } from './body-map.tsx';

const ignore = () => {};

export const fixtures: Readonly<Record<string, ReactNode>> = {
  'nothing chosen': <BodyMap legend="Where does it hurt?" value={{}} onChange={ignore} />,
  'two places, one with its strength': (
    <BodyMap
      legend="Where did it hurt last week?"
      value={{ 'lower-back': 6, 'left-knee': null }}
      withStrength
      onChange={ignore}
    />
  ),
};
