import { hydrateRoot } from 'react-dom/client';
import { Article } from './article';

hydrateRoot(document.getElementById('app')!, <Article />);
