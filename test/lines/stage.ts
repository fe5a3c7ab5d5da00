/**
 * What has happened in the sample network before any of the lines: CIO of CH chairs the CIO Network, with CIO of GB as
 * vice-chair; AI lead of FR chairs the AI Tools Collaboration Group; each group has action items, and a join request waits.
 */
export const stage: readonly { who: string; line: string }[] = [
  { who: 'secretariat-1', line: 'chair confirm cio-network "CIO of CH"' },
  { who: 'secretariat-1', line: 'chair confirm cio-network "CIO of GB" --role vice-chair' },
  { who: 'secretariat-1', line: 'chair confirm ai-tools "AI lead of FR"' },
  {
    who: 'ch-cio',
    line: 'actions add cio-network "Circulate the working arrangements" --owner "CIO of CH" --due 2026-06-03',
  },
  { who: 'ch-cio', line: 'actions add cio-network "Collect the survey answers" --owner "CIO of GB"' },
  { who: 'ch-cio', line: 'actions add cio-network "Draft a data protection checklist" --owner FI' },
  { who: 'ch-cio', line: 'actions add cio-network "Compare cloud contracts" --owner "CIO of JP"' },
  { who: 'ch-cio', line: 'actions add cio-network "Share the service catalogue" --owner "CIO of US"' },
  { who: 'ch-cio', line: 'actions add cio-network "Translate the charter" --owner "CIO of FR"' },
  { who: 'ch-cio', line: 'actions add cio-network "Prepare the hackathon"' },
  { who: 'ch-cio', line: 'actions add cio-network "Plan the security workshop" --owner "CIO of CH"' },
  { who: 'ch-cio', line: 'actions add cio-network "Choose a collaboration tool" --owner "CIO of AU"' },
  { who: 'fr-ai', line: 'actions add ai-tools "Collect use cases" --owner "AI lead of JP"' },
  { who: 'fr-ai', line: 'actions add ai-tools "Publish the glossary" --owner "AI lead of FR"' },
  { who: 'fr-ai', line: 'actions add ai-tools "Test the image search" --owner "AI lead of US"' },
  {
    who: 'nominee',
    line: 'join ai-tools NP "Head of IT" --first Ana --last Silva --email ana.silva@office.example',
  },
];
