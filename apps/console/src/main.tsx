import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { startWords } from './language/words';
import { App } from './shell/app';
import './shell/shell.css';

startWords();
const root = document.getElementById('root');
if (!root) throw new Error('The page has no element to be shown in.');
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
