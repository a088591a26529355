export { Medicines, MedicinesScreen } from './medicines-screen.tsx';
