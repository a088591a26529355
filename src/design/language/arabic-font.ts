import '../css/fonts-arabic.css';

/** The weight of Arabic letters (166 KB) is paid by those who read Arabic. */
export const arabicFont = 'Noto Sans Arabic';
