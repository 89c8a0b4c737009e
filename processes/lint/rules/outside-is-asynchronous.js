// What reaches outside (mail, documents) is a job with retries, never a part of a person's click.
const OUTSIDE = [
  'receipts.issue',
  'documentRequests.send',
  'discontinuance.record',
  'inadmissibility.notify',
  'opinions.request',
  'opinions.remind',
  'acts.prepare',
  'officialNotifications.notify'
]

module.exports = () => ({
  check(node, reporter) {
    if (node.$type !== 'bpmn:ServiceTask') return
    const expression = node.get('camunda:expression') || ''
    const outside = OUTSIDE.some(call => expression.startsWith('${' + call + '('))
    if (outside && !node.get('camunda:asyncBefore')) {
      reporter.report(node.id, 'Step reaches outside: asynchronous before')
    }
  }
})
