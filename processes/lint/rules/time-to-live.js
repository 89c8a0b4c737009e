// The engine would fill the gap at run time, unseen by who reads the drawing.
module.exports = () => ({
  check(node, reporter) {
    if (node.$type === 'bpmn:Process' && node.isExecutable && !node.get('camunda:historyTimeToLive')) {
      reporter.report(node.id, 'Process needs a history time to live')
    }
  }
})
