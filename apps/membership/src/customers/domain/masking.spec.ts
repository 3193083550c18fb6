import { maskedEmail, maskedPhone, maskedPlate, maskedVin } from './masking';

describe('PLT-03: personal data are masked, not removed', () => {
  it.each([
    [maskedPhone, '13812345678', '138****5678'],
    [maskedPhone, '123', '***'],
    [maskedEmail, 'member@example.com', 'm***@example.com'],
    [maskedEmail, 'm@example.com', 'm***@example.com'],
    [maskedPlate, '沪A12345', '沪A***45'],
    [maskedVin, 'LSVAM4187C2184847', 'LSV**********4847'],
  ])('%p shows %s as %s', (mask, text, shown) => {
    expect(mask(text)).toBe(shown);
  });
});
