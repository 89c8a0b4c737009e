// The house's own rules for drawings; each is a file beside this one.
module.exports = {
  configs: {
    all: {
      rules: {
        'beffroi/time-to-live': 'error',
        'beffroi/outside-is-asynchronous': 'error',
        'beffroi/labels': 'error',
        'beffroi/no-script': 'error'
      }
    }
  },
  rules: {
    'time-to-live': './time-to-live',
    'outside-is-asynchronous': './outside-is-asynchronous',
    labels: './labels',
    'no-script': './no-script'
  }
}
