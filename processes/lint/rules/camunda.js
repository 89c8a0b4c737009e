// The published description of the engine's attributes lacks one that the engine reads.
const camunda = structuredClone(require('camunda-bpmn-moddle/resources/camunda.json'))
const type = camunda.types.find(t => t.properties?.some(p => p.name === 'decisionRefVersion'))
type.properties.push({ name: 'decisionRefVersionTag', isAttr: true, type: 'String' })
module.exports = camunda
