// The domain holds the code; a drawing names beans.
module.exports = () => ({
  check(node, reporter) {
    if (node.$type === 'bpmn:ScriptTask' || node.$type === 'camunda:Script' || node.get?.('camunda:class')) {
      reporter.report(node.id || 'script', 'No code in drawings')
    }
    for (const extension of node.extensionElements?.values || []) {
      if (JSON.stringify(extension).includes('camunda:Script')) reporter.report(node.id, 'No code in drawings')
    }
  }
})
