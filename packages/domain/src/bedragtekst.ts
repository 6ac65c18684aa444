/** An amount in words of digits: 120000 cents is '€ 1.200,00'; below zero with a minus sign in front. */
export const formatEuro = (centen: number): string => {
  const heel = String(Math.trunc(Math.abs(centen) / 100)).replace(/\B(?=(\d{3})+$)/g, '.')
  return `${centen < 0 ? '− ' : ''}€ ${heel},${String(Math.abs(centen) % 100).padStart(2, '0')}`
}
