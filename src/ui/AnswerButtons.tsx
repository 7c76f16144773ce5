import { Button } from '@mantine/core'

interface AnswerButtonsProps<Answer extends string> {
  /** What one may answer now. */
  readonly answers: readonly Answer[]
  /** The one with the filled button. */
  readonly first: Answer
  readonly label: (answer: Answer) => string
  readonly onAnswer: (answer: Answer) => void
}

/** The answers to a request, each a button of its own. */
export function AnswerButtons<Answer extends string>({ answers, first, label, onAnswer }: AnswerButtonsProps<Answer>) {
  return answers.map((answer) => (
    <Button key={answer} size="sm" variant={answer === first ? 'filled' : 'default'} onClick={() => onAnswer(answer)}>
      {label(answer)}
    </Button>
  ))
}
