/** Registers the words of all languages. A page loads one of them; a program on a server may need any. */
import '../model/language/locales/ar.js';
import '../model/language/locales/de.js';
import '../model/language/locales/es.js';
import '../model/language/locales/fr.js';
import '../model/language/locales/it.js';
import '../model/language/locales/pl.js';
import '../model/language/locales/uk.js';
