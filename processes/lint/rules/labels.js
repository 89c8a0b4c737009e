// Officers read these drawings: steps, events, questions and their answers say what they are.
const NAMED = /Task$|^bpmn:CallActivity$|^bpmn:SubProcess$|Event$/

module.exports = () => ({
  check(node, reporter) {
    const named = Boolean((node.name || '').trim())
    if (NAMED.test(node.$type) && !named) reporter.report(node.id, 'Step or event needs a name')
    if (node.$type === 'bpmn:ExclusiveGateway' && (node.outgoing || []).length > 1) {
      if (!named) reporter.report(node.id, 'Question needs a name')
      for (const flow of node.outgoing) {
        if (!flow.name) reporter.report(flow.id, 'Answer needs a name')
        if (!flow.conditionExpression) reporter.report(flow.id, 'Answer needs a condition: none is taken by default')
      }
    }
  }
})
