export {
  isHypnotic,
  isSedating,
  type Medicine,
  type MedicineClass,
  medicineClasses,
} from './medicine-class.ts';
