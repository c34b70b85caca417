import { parser } from 'typescript-eslint';

export default [
  {
    files: ['src/**/*.ts'],
    languageOptions: { parser },
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: [
            {
              name: 'tiny-dates',
              message: 'It reads days in the server zone. Use addDays() from src/calendar.ts.',
            },
          ],
        },
      ],
    },
  },
];
