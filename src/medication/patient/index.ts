export { medicineNoteForm, myMedicinesForm } from './forms.ts';
export { MedicinesHeading, MyMedicinesView } from './my-medicines.tsx';
export { useMedicinesKept, useMyMedicines } from './use-my-medicines.ts';
