export { Medicines, MedicinesScreen } from './medicines-screen.tsx';
export { MedicineNamesScreen } from './names-screen.tsx';
