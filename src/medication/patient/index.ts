export { medicineNoteForm, myMedicinesForm } from './forms.ts';
export { MedicinesHeading, MyMedicinesView } from './my-medicines.tsx';
export { useMyMedicines } from './use-my-medicines.ts';
