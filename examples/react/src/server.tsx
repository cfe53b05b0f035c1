import { renderToString } from 'react-dom/server';
import { Article } from './article';

export const render = () => renderToString(<Article />);
